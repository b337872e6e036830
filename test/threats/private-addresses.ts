// Hosts as a feed would write them to have this machine, its network or its cloud asked: each kind of spelling and wrapping once or more.

/** Hosts of URLs that lead to this machine, to reserved ranges or to metadata services; nothing in a feed may ever have them asked. */
export const ownHosts: readonly string[] = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '127.0.0.1.', '0x7f.1', '0x7f.0x0.0x0.0x1', '0x7f000001', '0177.0.0.1'],
  ...['017700000001', '2130706433', '0', '0.0.0.0', '0.0.0.1', '１２７.０.０.１', '127。0。0。1', '①②⑦.⓪.⓪.①'],
  ...['localhost', 'LOCALHOST', 'localhost.', 'x.localhost', 'metadata.google.internal', 'instance-data'],
  ...['169.254.169.254', '169.254.170.2', '0xa9fea9fe', '2852039166', '0251.0376.0251.0376', '192.0.0.192'],
  ...['192.0.2.1', '198.18.0.1', '203.0.113.9', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['[::1]', '[0:0:0:0:0:0:0:1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:a9fe:a9fe]', '[::127.0.0.1]'],
  ...[
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::a9fe:a9fe]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2002:a9fe:a9fe::1]',
  ],
  ...['[2001:0:7f00:1::]', '[2001:0:808:808:0:0:80ff:fffe]', '[fe80::1]', '[fe80::a9fe:a9fe]', '[febf::1]', '[fec0::1]'],
  ...['[ff02::1]', '[100::1]', '[2001:db8::1]', '[2001:10::1]', '[4000::1]'],
];

/** Hosts of a local network: asked only where a person typed a name there. */
export const lanHosts: readonly string[] = [
  ...[
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.0.1',
    '0xc0a80001',
    '3232235521',
    '192.168.257',
    '100.64.0.1',
    '100.100.100.200',
  ],
  ...['[fc00::1]', '[fd12:3456:789a::1]', '[fd00:ec2::254]', '[::ffff:10.0.0.1]', '[64:ff9b::c0a8:1]', '[2002:c0a8:105::1]'],
];

/** Where a redirect must not lead, whatever stands behind it. */
export const foreignSchemes: readonly string[] = [
  ...[
    'file:///etc/passwd',
    'file://127.0.0.1/etc/passwd',
    'FILE:/etc/passwd',
    'ftp://127.0.0.1/',
    'gopher://127.0.0.1:6379/_INFO',
  ],
  ...['dict://127.0.0.1:11211/stat', 'ldap://127.0.0.1/', 'tftp://127.0.0.1/x', 'sftp://127.0.0.1/', 'jar:http://127.0.0.1!/x'],
  ...[
    'data:text/plain,x',
    'javascript:alert(1)',
    'blob:http://127.0.0.1/x',
    'ws://127.0.0.1/',
    'kiosque://app/',
    'view-source:http://127.0.0.1/',
  ],
];
