#!/usr/bin/env bash
# Looks whether every organisation's trail still is what was written: 0 when it is, 1 with a line for each finding, 2 when it could not look.
# Reads only. Passwords as for prepare.sh, and YOURPLACE_SECRET_KEY, without which nothing can be told. With --anchors FILE it also finds that the end of
# a trail was taken off or the database put back; keep that file where the database's keepers cannot write.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
secrets=${YOURPLACE_PREPARATION:-/etc/your-place/preparation}
if [ -r "$secrets" ]; then
  set -a
  . "$secrets"
  set +a
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
exec "$java" -Xmx256m -cp "$home/launcher/*:$home/launcher/lib/*" org.yourplace.platform.seal.Verify "$@"
