"""Build the site once for all tests, and serve it as a web server does."""

import functools
import gzip
import http.server
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# A site often stands in a folder of its server; links from the server's root would break there.
FOLDER = "notes"
SITE_ADDRESS = f"https://example.org/{FOLDER}/"
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"}


def build(target: Path) -> None:
    """Build both languages strictly into `target`; the test fails if MkDocs does."""
    run = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", target],
        cwd=ROOT,
        env=os.environ | {"SITE_URL": SITE_ADDRESS, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
    )
    if run.returncode:
        pytest.fail(f"mkdocs build --strict failed:\n{run.stdout}{run.stderr}", False)


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # keeps connections open, as every host does

    def log_message(self, *args) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.endswith("/"):
            path /= "index.html"
        if path.suffix not in COMPRESSED or not path.is_file():
            return super().do_GET()
        body = path.read_bytes()
        self._answer(200, body, self.guess_type(path))

    def _answer(self, code: int, body: bytes, kind: str) -> None:
        """Answer with a text, compressed as hosts of static sites do it."""
        self.send_response(code)
        self.send_header("Content-Type", kind)
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, code: int, message=None, explain=None) -> None:
        """Answer with the site's own 404 page, as hosts of static sites do."""
        page = Path(self.directory, FOLDER, "404.html").read_bytes()
        self._answer(code, page, "text/html; charset=utf-8")


@contextmanager
def serve(parent: Path) -> Iterator[str]:
    """Serve the folder that holds `FOLDER`; yield the address of the site."""
    handler = functools.partial(_Handler, directory=str(parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{FOLDER}/"
        server.shutdown()
