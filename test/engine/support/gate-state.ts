/** A resource as the state file holds it. */
export interface StoredResource {
  readonly urn: string;
  readonly type: string;
  readonly id: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** Empty members are not written. */
type WrittenResource = Pick<StoredResource, "urn" | "type"> & Partial<StoredResource>;

interface StateFile {
  readonly checkpoint: {
    readonly latest?: {
      readonly resources?: readonly WrittenResource[];
      readonly pending_operations?: readonly object[];
    };
  };
}

/** The name at the end of a URN. */
export function nameOf(urn: string): string {
  return urn.slice(urn.lastIndexOf("::") + 2);
}

/**
 * The resources of a state by name; the stack and the providers are left out.
 * @param stateFile - As it lies on the disk.
 */
export function storedResources(stateFile: string): Record<string, StoredResource> {
  const { latest } = (JSON.parse(stateFile) as StateFile).checkpoint;
  const made = (latest?.resources ?? []).filter(({ type }) => !/^pulumi:(pulumi|providers):/u.test(type));
  // Where in the program it was declared, and when, is left out.
  return Object.fromEntries(
    made.map(({ urn, type, id = "", inputs = {}, outputs = {} }) => [
      nameOf(urn),
      { urn, type, id, inputs, outputs },
    ]),
  );
}

/** What a state says was begun and not ended. */
export function pendingOperations(stateFile: string): readonly object[] {
  return (JSON.parse(stateFile) as StateFile).checkpoint.latest?.pending_operations ?? [];
}
