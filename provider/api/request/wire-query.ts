/**
 * Writes query parameters as the API names them: `vaultId` → `vault_id`.
 * @param parameters - By camelCase name; undefined ones are left out.
 * @returns Name and value of each, not yet encoded, in the given order.
 */
export function wireQuery(parameters: object): (readonly [string, string])[] {
  const given = (Object.entries(parameters) as [string, unknown][]).filter(
    ([, value]) => value !== undefined,
  );
  return given.map(([name, value]) => [
    name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
    String(value),
  ]);
}
