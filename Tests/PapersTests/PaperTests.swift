// What a paper knows of itself.
import Papers
import Testing
