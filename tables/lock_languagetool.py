"""Write the lock list of LanguageTool's jars: coordinate, size, SHA-256.

Needs the extra `languagetool` and a network. Resolves the server's dependencies with jgo, leaves out what an English
server never loads, fetches the rest into Maven's cache and writes `lint/engines/data/languagetool.lock`. Same
versions, same bytes.

What is left out was found with `-Xlog:class+load` over 17,000 texts under all default rules, and proved by equal
answers of a server without it. Look again when VERSION changes.
"""

import hashlib
import re

import jgo
from jgo.maven import Artifact

from lint.engines.setup_languagetool import LOCK, VERSION

SERVER = f"org.languagetool:languagetool-server:{VERSION}"
# English, and the three that its language detector asks for by name before it starts.
LANGUAGES = ("en", "ca", "es", "pt")
LEFT_OUT = re.compile(
    r"language-(?!(?:" + "|".join((*LANGUAGES, "detector")) + r")$).*"  # other languages
    r"|(?!english).*-pos-dict|.*(?:-crh-lt|-ukrainian-lt)|morphology-el|jwordsplitter|hanlp|lucene-gosen"
    r"|languagetool-ga-dicts|linguistics\.grammardb.*"  # their dictionaries
    r"|icu4j|hunspell|jna.*|lucene-.*"  # their text segmenters and spellers, and indexing
    r"|lettuce-core|netty-.*|reactor-core|reactive-streams|redis-authx-core"  # Redis
    r"|mariadb-java-client|waffle-jna|caffeine"  # a database of users
    r"|nimbus-jose-jwt|jcip-annotations|bcrypt|bytes|commons-codec"  # their logins
    r"|grpc-(?!api$).*|perfmark-api|proto.*|gson"  # rules on other machines
    r"|micrometer-.*|HdrHistogram|LatencyUtils|resilience4j-(?!circuitbreaker$).*|vavr.*"  # metering
    r"|jaxb-.*|txw2|istack-.*|angus-.*|javax\.activation.*|jakarta\.activation.*"  # another XML reader
    r"|jsr305|jspecify|j2objc-.*|checker-qual|error_prone_.*|animal-sniffer-.*|annotations|listenablefuture"  # notes
)


def needed() -> list[Artifact]:
    """The jars of an English server, by coordinate."""
    found = set(jgo.resolve(SERVER))
    return sorted((one for one in found if not LEFT_OUT.fullmatch(one.artifactId)), key=coordinate)


def coordinate(artifact: Artifact) -> str:
    if artifact.classifier:
        raise ValueError(f"{artifact} has a classifier, which the lock list has no place for")
    return f"{artifact.groupId}:{artifact.artifactId}:{artifact.version}"


def line(artifact: Artifact) -> str:
    data = artifact.resolve().read_bytes()
    return f"{coordinate(artifact)} {len(data)} {hashlib.sha256(data).hexdigest()}\n"


def main() -> None:
    lines = [line(artifact) for artifact in needed()]
    head = f"# LanguageTool {VERSION}, English. Made by tables/lock_languagetool.py.\n"
    LOCK.parent.mkdir(exist_ok=True)
    LOCK.write_text(head + "".join(lines), "utf-8")
    print(f"{len(lines)} jars, {sum(int(one.split()[1]) for one in lines) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
