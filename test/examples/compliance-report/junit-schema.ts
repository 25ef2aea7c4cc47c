import { readFileSync } from "node:fs";

import { XmlDocument, XmlElement, XmlValidateError, XsdValidator } from "libxml2-wasm";

const SCHEMA = readFileSync(new URL("../../data/junit/junit.xsd", import.meta.url), "utf8");

/**
 * Holds a report to the schema of JUnit reports.
 * @returns What the validator found; empty when the report is valid.
 * @throws When it is no XML at all.
 */
export function schemaFaults(xml: string): string[] {
  using schema = XmlDocument.fromString(SCHEMA);
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message.trim());
    throw error;
  }
}

/** An element of a report, as a reader of XML sees it. */
export interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/**
 * Reads elements of a report.
 * @param xml - The report.
 * @param path - An XPath that selects elements.
 */
export function readElements(xml: string, path: string): Read[] {
  using document = XmlDocument.fromString(xml);
  const elements = document.find(path).filter((node) => node instanceof XmlElement);
  return elements.map(({ name, attrs, content }) => ({
    name,
    attributes: Object.fromEntries(attrs.map((each) => [each.name, each.value])),
    text: content,
  }));
}
