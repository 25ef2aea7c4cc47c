import { BlockList, isIP, isIPv6 } from "node:net";
import { domainToASCII } from "node:url";

/** Addresses that mean this machine or this link, from where a proxy elsewhere would see its own. */
const OWN = new BlockList();
OWN.addSubnet("127.0.0.0", 8);
OWN.addSubnet("169.254.0.0", 16);
OWN.addAddress("::1", "ipv6");
OWN.addSubnet("fe80::", 10, "ipv6");

/** An entry of `NO_PROXY`: a host, a network, or `*`, and a port or none. */
const ENTRY = /^(?:\[(?<bracketed>[^\]]*)\]|(?<host>[^:]*))(?::(?<port>\d+))?$/u;
const NETWORK = /^(?<address>[0-9a-f.:]+)\/(?<bits>\d{1,3})$/iu;

/**
 * Tells whether a request goes round every proxy: always for loopback and link-local addresses, else by `NO_PROXY`.
 * @param url - Where the request goes.
 * @param entries - Of `NO_PROXY`: `*`; a domain, which holds for its subdomains as well; `.domain` or `*.domain`, for its
 * subdomains alone; an IP address or a network such as `10.0.0.0/8`; any with `:port`, IPv6 in brackets then. An entry
 * of another form holds for nothing.
 */
export function goesDirect({ protocol, hostname, port }: URL, entries: readonly string[]): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/gu, "");
  const standard = protocol === "https:" ? "443" : "80";
  return isOwn(host) || entries.some((entry) => holdsFor(entry, host, port === "" ? standard : port));
}

function isOwn(host: string): boolean {
  return /(^|\.)localhost$/u.test(host) || within(OWN, host);
}

function holdsFor(entry: string, host: string, port: string): boolean {
  const parts = ENTRY.exec(entry)?.groups;
  // What the pattern does not take is an IPv6 address or network without brackets.
  const name = parts === undefined ? entry : (parts["bracketed"] ?? parts["host"] ?? "");
  if (parts?.["port"] !== undefined && parts["port"] !== port) return false;
  if (name === "*") return true;
  return isIP(host) === 0 ? inDomain(host, name) : within(listOf(name), host);
}

function inDomain(host: string, name: string): boolean {
  const subdomainsOnly = /^\*?\./u.test(name);
  const domain = domainToASCII(name.replace(/^\*?\.|\.$/gu, ""));
  if (domain === "") return false;
  return host.endsWith(`.${domain}`) || (!subdomainsOnly && host === domain);
}

function listOf(name: string): BlockList {
  const list = new BlockList();
  const { address = name, bits } = NETWORK.exec(name)?.groups ?? {};
  const most = isIPv6(address) ? 128 : 32;
  if (isIP(address) !== 0 && Number(bits ?? most) <= most) {
    list.addSubnet(address, Number(bits ?? most), familyOf(address));
  }
  return list;
}

function within(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, familyOf(address));
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv6(address) ? "ipv6" : "ipv4";
}
