# Sourced by ./run and ./test: finds a JDK 21 or newer and Maven, or says in one line what is missing.

# The major version of the JDK in a folder; nothing if there is none that can compile.
jdk_version() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# JAVA_HOME and the one on the PATH are somebody's choice, so they come first; then the newest of the usual folders.
find_jdk() {
  local candidate version best='' best_version=0 on_path
  on_path=$(command -v javac || true)
  if [ -n "$on_path" ]; then
    on_path=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
  fi
  for candidate in "${JAVA_HOME:-}" "$on_path"; do
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 21 ]; then
      echo "$candidate"
      return 0
    fi
  done
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 21 ] && [ "$version" -gt "$best_version" ]; then
      best=$candidate
      best_version=$version
    fi
  done
  [ -n "$best" ] && echo "$best"
}

require_jdk() {
  JAVA_HOME=$(find_jdk || true)
  if [ -z "$JAVA_HOME" ]; then
    echo "No JDK 21 or newer found in JAVA_HOME, on the PATH or in the usual folders: install one (on Debian: openjdk-21-jdk or Temurin) or set JAVA_HOME." >&2
    exit 1
  fi
  export JAVA_HOME
}

require_maven() {
  MAVEN=$(command -v mvn || true)
  if [ -z "$MAVEN" ] && [ -n "${MAVEN_HOME:-}" ] && [ -x "$MAVEN_HOME/bin/mvn" ]; then
    MAVEN=$MAVEN_HOME/bin/mvn
  fi
  if [ -z "$MAVEN" ]; then
    echo "Maven is missing: install Maven 3.8.6 or newer (on Debian: apt-get install maven)." >&2
    exit 1
  fi
}

# Runs a command no longer than so many seconds, where the machine can tell time to commands.
at_most() {
  local seconds=$1
  shift
  if command -v timeout >/dev/null 2>&1; then
    timeout --foreground "$seconds" "$@"
  else
    "$@"
  fi
}
