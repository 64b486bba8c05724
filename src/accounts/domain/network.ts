/**
 * The network that an address belongs to, as one caller is counted: an IPv4 address is its own
 * network; of an IPv6 address only the first 64 bits count, because one customer is given all the
 * addresses below them (RFC 6177, RFC 4291 2.5.4). An IPv4 address mapped into IPv6 is IPv4.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1]) {
    return mapped[1];
  }
  if (!address.includes(':')) {
    return address;
  }
  const [before = [], after = []] = address
    .replace(/%.*$/, '')
    .split('::')
    .map((part) => part.split(':').filter((group) => group !== ''));
  // A tail in dotted decimal is two groups of 16 bits.
  const afterLength = after.length + (after.at(-1)?.includes('.') ? 1 : 0);
  const zeros = Array<string>(Math.max(0, 8 - before.length - afterLength)).fill('0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
