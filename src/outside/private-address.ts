/** Says which addresses are of machines that the public cannot reach: the own one, its network, a cloud's services. */
import { BlockList, isIP } from 'node:net';

/** The special-purpose blocks of IANA, as RFC 6890 and its registries list them, that are not of public hosts. */
const BLOCKS_4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** The same of IPv6, and those that hold an IPv4 address, which may be any. */
const BLOCKS_6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

// One list each: Node compares IPv4 addresses with the blocks of IPv6 that hold them, too.
const blocked4 = new BlockList();
for (const [address, bits] of BLOCKS_4) blocked4.addSubnet(address, bits, 'ipv4');
const blocked6 = new BlockList();
for (const [address, bits] of BLOCKS_6) blocked6.addSubnet(address, bits, 'ipv6');

/** @param address an IP address, such as `127.0.0.1` or `fe80::1`; of what is none, nothing is known: it is private */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return blocked4.check(address, 'ipv4');
  const [withoutZone = ''] = address.split('%');
  return version === 6 ? blocked6.check(withoutZone, 'ipv6') : true;
}
