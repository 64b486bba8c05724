/** What was made before, emptied when it is full: together the caches of a process stay within some megabytes. */
export class BoundedCache<Value, Key extends string | number = string> {
  private readonly known = new Map<Key, Value>();

  /** @param most entries; for a text longer than `longest` the value is made again each time */
  constructor(
    private readonly most = 4_000,
    private readonly longest = 24,
  ) {}

  get(key: Key, make: () => Value): Value {
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const made = make();
    if (typeof key === 'string' && key.length > this.longest) return made;
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(key, made);
    return made;
  }
}
