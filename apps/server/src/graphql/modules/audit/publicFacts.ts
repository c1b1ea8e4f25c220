import { encodeId, type NodeName, nodeNameOf } from '../../ids.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Commands record no secret; a key of such a name is left out even so. */
const SECRET = /secret|password|token|cookie/i;

/** What an entry holds of a thing, with the ids by which the API knows what it speaks of. */
export function publicFacts(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => publicFacts(item, key.replace(/s$/, '')));
  if (typeof value === 'object' && value !== null) {
    const facts = Object.entries(value).filter(([name]) => !SECRET.test(name));
    return Object.fromEntries(facts.map(([name, item]) => [name, publicFacts(item, name)]));
  }
  if (typeof value !== 'string' || !UUID.test(value)) return value;
  const type = typeNamed(key);
  return type === null ? value : encodeId(type, value);
}

/** What facts call by another name than its type. */
const OTHER_NAMES: Readonly<Record<string, NodeName>> = {
  item: 'Site',
  keptItem: 'Site',
  owner: 'Person',
  by: 'Person',
  set: 'EntitlementSet',
  version: 'EntitlementSetVersion',
  setVersion: 'EntitlementSetVersion',
  ladder: 'PlanLadder',
};

/** `ladderId`, `ladder` and `plan_ladder` all speak of a ladder. */
export function typeNamed(name: string): NodeName | null {
  const word = name.replace(/Ids?$/, '');
  return (
    OTHER_NAMES[word] ?? nodeNameOf(word.replace(/(?:^|_)([a-z])/g, (_, letter) => letter.toUpperCase()))
  );
}
