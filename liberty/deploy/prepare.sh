#!/usr/bin/env bash
# Before the server: the database is brought up to date as yp_owner, the partnership files are applied as yp_config. Both passwords come from
# /etc/your-place/preparation (or the file named by YOURPLACE_PREPARATION), which the serving process does not read.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
secrets=${YOURPLACE_PREPARATION:-/etc/your-place/preparation}
if [ -r "$secrets" ]; then
  set -a
  . "$secrets"
  set +a
fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
export YOURPLACE_PLUGINS_DIR=${YOURPLACE_PLUGINS_DIR:-$home/plugins}
export YOURPLACE_TENANT_CONFIG=${YOURPLACE_TENANT_CONFIG:-$home/tenant-config}
"$java" -Xmx256m -cp "$home/launcher/*:$home/launcher/lib/*" org.yourplace.platform.migrate.Migrate
"$java" -Xmx256m -cp "$home/launcher/*:$home/launcher/lib/*" org.yourplace.platform.config.Apply
