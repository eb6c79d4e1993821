"""Servers of mail and of webhooks on loopback, which answer as a test wants."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from email import message_from_bytes
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

ON_LOOPBACK = pytest.mark.allow_hosts(["127.0.0.1", "::1"])


class Postbox:
    """A server of mail; ``answers`` says what it does at MAIL, RCPT and DATA: a reply, or a function of the session.

    ``letters`` are those that it took: of whom, and what.
    """

    def __init__(self, *, certificate=None, at_once=False, password=None, **answers):
        self.letters, self.answers, self.n_sessions, self.helo = [], answers, 0, []
        context = None
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
        options = {"hostname": "127.0.0.1", "port": free_port(), "ready_timeout": 20}
        if context is not None:
            options |= {"ssl_context": context} if at_once else {"tls_context": context}
        if password is not None:
            options |= {"authenticator": self._checked, "auth_required": True, "auth_require_tls": context is not None}
        self._password = password
        self._controller = Controller(self, **options)
        self._controller.start()
        self.port = self._controller.port

    def _checked(self, server, session, envelope, mechanism, data):
        is_right = (data.login, data.password) == (b"desk", self._password.encode())
        return AuthResult(success=is_right, handled=False)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        self.n_sessions += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):
        envelope.mail_from = address
        return self._answer("MAIL", server, address) or "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        said = self._answer("RCPT", server, address)
        if said is None or said.startswith("2"):
            envelope.rcpt_tos.append(address)
        return said or "250 OK"

    async def handle_DATA(self, server, session, envelope):
        said = self._answer("DATA", server, envelope.rcpt_tos[0])
        if said is None or said.startswith("2"):
            self.letters.append((envelope.rcpt_tos[0], envelope.content))
        return said or "250 OK"

    def _answer(self, at, server, address):
        answer = self.answers.get(at)
        if isinstance(answer, list):
            answer = answer.pop(0) if answer else None
        return answer(server, address) if callable(answer) else answer

    @property
    def readers(self):
        return [reader for reader, _ in self.letters]

    def messages(self):
        return [message_from_bytes(content, policy=default) for _, content in self.letters]

    def stop(self):
        self._controller.stop()


def cut(server, _):
    """Take what is sent, and end the connection without an answer."""
    server.transport.abort()
    return "250 OK"


class Hook:
    """A web server that takes posts; ``answers`` are given one after another, the last one from then on.

    An answer is a status, a triple of status, headers and content, or a function of the handler.
    """

    def __init__(self, *answers, certificate=None):
        self.answers, self.posts = list(answers) or [200], []
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                content = self.rfile.read(int(self.headers["Content-Length"]))
                if len(content) == int(self.headers["Content-Length"]):
                    hook.posts.append((self.path, dict(self.headers), content))
                answer = hook.answers.pop(0) if len(hook.answers) > 1 else hook.answers[0]
                if callable(answer):
                    answer(self)
                    return
                status, headers, said = answer if isinstance(answer, tuple) else (answer, {}, b"")
                self.send_response(status)
                for name, value in {"Content-Length": str(len(said)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                with contextlib.suppress(OSError):
                    self.wfile.write(said)

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None
        self.port = self._server.server_port
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()

    def contents(self):
        return [content for _, _, content in self.posts]

    def stop(self):
        self._server.shutdown()
        self._server.server_close()


def hang_up(handler):
    """End the connection without an answer."""
    handler.connection.shutdown(socket.SHUT_RDWR)


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]
