/**
 * A unit's name on the page: the section that it is in, and its own name there. “Steps 2: What to do” is in “Steps 2”;
 * “Title” is in no section.
 */
export function unitName(label: string): { group: string; name: string } {
  const end = label.lastIndexOf(': ')
  return end < 0 ? { group: '', name: label } : { group: label.slice(0, end), name: label.slice(end + 2) }
}
