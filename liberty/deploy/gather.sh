#!/usr/bin/env bash
# Gathers what a server needs from a built tree into one folder: gather.sh DIR. Everything in it is readable, nothing in it is written at run time.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
to=${1:?say where to: gather.sh DIR}
for part in liberty/target/liberty/wlp plugins/target/jars liberty/launcher/target/launcher.jar; do
  [ -e "$home/$part" ] || { echo "$part is not built: ./run --help builds nothing more than the launcher needs; use mvn package." >&2; exit 1; }
done
mkdir -p "$to"/{plugins,launcher,deploy}
cp -R "$home/liberty/target/liberty/wlp" "$to/"
cp "$home"/plugins/target/jars/*.jar "$to/plugins/"
cp -R "$home/liberty/launcher/target/launcher.jar" "$home/liberty/launcher/target/lib" "$to/launcher/"
cp -R "$home/tenant-config" "$to/"
cp "$home"/liberty/deploy/*.sh "$to/deploy/"
(cd "$to/plugins" && sha256sum -- *.jar) >"$to/plugins.sha256"
echo "Gathered in $to; plugins.sha256 is the list for YOURPLACE_PLUGINS_ALLOWED."
