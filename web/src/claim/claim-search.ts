const ids = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** As many cycles as one claim accepts. */
const mostCycles = 50;

/** The cycles that an address names, each once; anything else there is left out. */
export function claimSearch(search: Record<string, unknown>): { cycles?: string } {
  const { cycles } = search;
  if (typeof cycles !== 'string') return {};
  const named = new Set(
    cycles
      .toLowerCase()
      .split(',')
      .filter((id) => ids.test(id)),
  );
  return named.size > 0 ? { cycles: [...named].slice(0, mostCycles).join(',') } : {};
}
