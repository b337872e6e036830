#!/bin/sh
# After the Debian package is unpacked: puts `kiosque` on the PATH, and lets Chromium's sandbox work. Associates no file; the desktop entry offers PDFs.
set -e
app='/opt/${sanitizedProductName}'

ln -sf "$app/resources/bin/kiosque" /usr/bin/kiosque

# Where the kernel gives users no namespaces of their own, the sandbox needs its helper to be root's. Root, who runs this, may always have them.
if runuser -u nobody -- unshare --user true 2>/dev/null; then chmod 0755 "$app/chrome-sandbox"; else chmod 4755 "$app/chrome-sandbox"; fi

# Where AppArmor forbids them to programs that it does not know, it is told of this one.
profile="$app/resources/apparmor-profile"
if apparmor_status --enabled >/dev/null 2>&1 && apparmor_parser --skip-kernel-load --debug "$profile" >/dev/null 2>&1; then
  cp -f "$profile" /etc/apparmor.d/kiosque
  if ! ischroot 2>/dev/null; then apparmor_parser --replace --write-cache --skip-read-cache /etc/apparmor.d/kiosque; fi
fi

if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
