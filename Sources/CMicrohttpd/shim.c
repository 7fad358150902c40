#include "CMicrohttpd.h"

/* Level 1 of 0.9.75 adds two checks, a missing Host and a space in the target. The guard has both; the library's own
   refusal of the first writes its head twice. Later versions mean more by level 1. */
#define STRICTNESS (MHD_VERSION < 0x01000000 ? 0 : 1)

struct MHD_Daemon *
civic_http_start (const struct civic_http_settings *s)
{
  return MHD_start_daemon (
    MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC,
    0,
    s->accept, s->context,
    s->handle, s->context,
    MHD_OPTION_LISTEN_SOCKET, s->listen_socket,
    MHD_OPTION_THREAD_POOL_SIZE, s->threads,
    MHD_OPTION_THREAD_STACK_SIZE, (size_t) 1 << 20,
    MHD_OPTION_CONNECTION_LIMIT, s->connections,
    MHD_OPTION_CONNECTION_TIMEOUT, s->idle_seconds,
    MHD_OPTION_CONNECTION_MEMORY_LIMIT, s->memory_per_connection,
    MHD_OPTION_STRICT_FOR_CLIENT, STRICTNESS,
    MHD_OPTION_UNESCAPE_CALLBACK, s->unescape, s->context,
    MHD_OPTION_URI_LOG_CALLBACK, s->request_line, s->context,
    MHD_OPTION_NOTIFY_CONNECTION, s->connection_changed, s->context,
    MHD_OPTION_NOTIFY_COMPLETED, s->completed, s->context,
    MHD_OPTION_END);
}

size_t
civic_http_head_size (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info =
    MHD_get_connection_info (connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
  return NULL == info ? 0 : info->header_size;
}

int
civic_http_socket (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info =
    MHD_get_connection_info (connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return NULL == info ? -1 : info->connect_fd;
}

const struct sockaddr *
civic_http_peer (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info =
    MHD_get_connection_info (connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  return NULL == info ? NULL : info->client_addr;
}

void *
civic_http_stored (struct MHD_Connection *connection)
{
  const union MHD_ConnectionInfo *info =
    MHD_get_connection_info (connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
  return NULL == info ? NULL : info->socket_context;
}
