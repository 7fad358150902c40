// Time for limits only: it is never shown and never decides about an act.

internal import Glibc

/// Milliseconds since the machine started, good to some milliseconds.
enum Clock {
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
