/** Ids of elements, so that labels, hints, faults and links find each other. */
export function controlId(name: string): string {
  return `field-${name}`;
}

export function hintId(name: string): string {
  return `hint-${name}`;
}

export function faultId(name: string): string {
  return `fault-${name}`;
}

export function groupId(id: string): string {
  return `group-${id}`;
}
