#!/bin/sh
# After the Debian package is gone: takes away what after-install.sh made. Libraries are people's own and stay.
set -e
# An upgrade runs this after the new version has made its own.
case ${1:-remove} in upgrade | failed-upgrade | abort-*) exit 0 ;; esac

rm -f /usr/bin/kiosque
if [ -f /etc/apparmor.d/kiosque ]; then
  if apparmor_status --enabled >/dev/null 2>&1 && ! ischroot 2>/dev/null; then apparmor_parser --remove /etc/apparmor.d/kiosque || true; fi
  rm -f /etc/apparmor.d/kiosque
fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
