/* What Swift cannot call itself: libmicrohttpd's functions with "...". Each one fixes the arguments and adds nothing. */
#ifndef CMICROHTTPD_H
#define CMICROHTTPD_H

#include <microhttpd.h>

/* Everything that is set when the daemon starts. `context` is the first argument of every callback. */
struct civic_http_settings {
  int listen_socket;
  unsigned int threads;
  unsigned int connections;
  unsigned int idle_seconds;
  size_t memory_per_connection;
  void *context;
  MHD_AcceptPolicyCallback accept;
  MHD_AccessHandlerCallback handle;
  MHD_NotifyConnectionCallback connection_changed;
  MHD_RequestCompletedCallback completed;
  void *(*request_line) (void *context, const char *uri, struct MHD_Connection *connection);
  size_t (*unescape) (void *context, struct MHD_Connection *connection, char *text);
};

struct MHD_Daemon *civic_http_start (const struct civic_http_settings *settings);

/* Size of the head as received, from the method to the empty line; 0 if unknown. */
size_t civic_http_head_size (struct MHD_Connection *connection);

/* The connection's socket, -1 if unknown. */
int civic_http_socket (struct MHD_Connection *connection);

/* The other side's address, NULL if unknown. */
const struct sockaddr *civic_http_peer (struct MHD_Connection *connection);

/* What connection_changed stored for this connection. */
void *civic_http_stored (struct MHD_Connection *connection);

#endif
