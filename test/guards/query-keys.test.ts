import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './source-tree.js';

const source = join(repository, 'web/src');

/** The lines of a page that write a query key, or that reload or forget queries by one. */
function keysIn(text: string): string[] {
  const written = /queryKey:\s*\[|\bpagedQuery\(|\b(invalidate|remove|reset|refetch)Queries\b/;
  return text.split('\n').filter((line) => written.test(line));
}

describe('query keys of the pages', () => {
  it('are written next to their queries, in web/src/api, and nowhere else', () => {
    const files = readdirSync(source, { encoding: 'utf8', recursive: true });
    const pages = files.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('api'));
    expect(pages.length).toBeGreaterThan(200);
    expect(
      pages.flatMap((file) =>
        keysIn(readFileSync(join(source, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
      ),
    ).toEqual([]);
  });

  it('would be found in a page', () => {
    expect(
      keysIn(`
        const claims = useQuery({ queryKey: ['claims'], queryFn });
        const others = pagedQuery(['claims', 'others'], load);
        await client.invalidateQueries(claimsQuery);
        client.removeQueries({ queryKey });
        client.setQueryData(claimQuery(id).queryKey, claim);
        await claimsChanged(client);
      `),
    ).toEqual([
      expect.stringContaining('useQuery'),
      expect.stringContaining('pagedQuery'),
      expect.stringContaining('invalidateQueries'),
      expect.stringContaining('removeQueries'),
    ]);
  });
});
