/** What was made before, emptied when it is full: together the caches of a process stay within some megabytes. */
export class BoundedCache<Value> {
  private readonly known = new Map<string, Value>();

  /** @param most entries; a text longer than `longest` is made anew each time */
  constructor(
    private readonly most = 4_000,
    private readonly longest = 24,
  ) {}

  get(text: string, make: () => Value): Value {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const made = make();
    if (text.length > this.longest) return made;
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(text, made);
    return made;
  }
}
