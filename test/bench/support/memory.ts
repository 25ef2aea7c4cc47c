import { readFileSync } from "node:fs";

const BYTES_PER_KIB = 1024;

/** One MiB in bytes. */
export const MIB = 1024 * BYTES_PER_KIB;

/** What a process holds of the machine's memory now, bytes. Linux only. */
export function residentBytes(pid: number): number {
  return statusBytes(pid, "VmRSS");
}

/** The most that a process has held since it began, bytes. Linux only. */
export function peakBytes(pid: number): number {
  return statusBytes(pid, "VmHWM");
}

function statusBytes(pid: number, name: string): number {
  const [, kib] =
    new RegExp(`^${name}:\\s*(\\d+) kB$`, "mu").exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  if (kib === undefined) throw new Error(`/proc/${pid}/status does not tell ${name}`);
  return Number(kib) * BYTES_PER_KIB;
}
