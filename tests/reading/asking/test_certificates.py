"""A certificate that does not hold is a failure of that source, said as such."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from tests.reading.asking.asking import FERRY, ask, feed, outcomes
from tests.reading.fetching.loopback import ON_LOOPBACK

pytestmark = ON_LOOPBACK

CERTIFICATES = trustme.CA()
OTHER = trustme.CA()
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def secure(site, names, monkeypatch, tmp_path):
    """Return a function that serves a feed with a certificate; one certificate authority is trusted."""
    CERTIFICATES.cert_pem.write_to_path(str(tmp_path / "trusted.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "trusted.pem"))
    names["news.test"] = ["127.0.0.1"]
    site.routes["/feed"] = (feed(FERRY), "text/xml")

    def serve(certificate):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        site.server.socket = context.wrap_socket(site.server.socket, server_side=True)
        return f"https://news.test:{site.port}/feed"

    return serve


@pytest.mark.parametrize(
    ("certificate", "said"),
    [
        (OTHER.issue_cert("news.test"), "unable to get local issuer certificate"),
        (CERTIFICATES.issue_cert("other.test"), "Hostname mismatch"),
        (
            CERTIFICATES.issue_cert("news.test", not_before=LONG_AGO, not_after=LONG_AGO + timedelta(days=9)),
            "certificate has expired",
        ),
    ],
    ids=["of nobody", "of another", "of long ago"],
)
def test_a_certificate_that_does_not_hold(secure, archive, certificate, said):
    ((found, n_new),) = ask(archive, secure(certificate))
    assert (found.asked.outcome, n_new) == ("failed", 0)
    assert said in found.asked.error
    assert archive.inputs()[found.asked.input].n_failures_running == 1


def test_a_certificate_that_holds(secure, archive):
    assert outcomes(ask(archive, secure(CERTIFICATES.issue_cert("news.test")))) == ["answered"]
