import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readRuleFiles, shippedRulesFolder } from './rule-files.js';

const root = dirname(dirname(shippedRulesFolder()));
const page = readFileSync(join(root, 'docs', 'rules.md'), 'utf8');
const files = readRuleFiles();

describe('docs/rules.md', () => {
  it.each(files.map(({ ruleSet }) => [ruleSet.id, ruleSet.version, ruleSet] as const))(
    'has the row of %s %s, and says whether it is switched off',
    (id, version, ruleSet) => {
      const words = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
      const at = words.findIndex((cells) => cells[1] === `\`${id}\`` && cells[2] === version);
      expect(at).toBeGreaterThan(0);
      const next = words.findIndex((cells, line) => line > at && cells[1] !== '');
      const rows = words.slice(at, next === -1 ? undefined : next);
      expect(rows.some((cells) => cells[8]?.includes('switched off'))).toBe(
        ruleSet.switchedOff !== undefined,
      );
      const address = new Set(rows.map((cells) => cells[5]).filter((cell) => cell?.includes('](')));
      for (const link of address) {
        expect(Object.values(ruleSet.sources).some((one) => link?.includes(one.title))).toBe(true);
      }
    },
  );

  it('names every operator that the files use, and only existing files', () => {
    const used = new Set(
      files.flatMap(({ ruleSet }) => ruleSet.rules.map((rule) => rule.operator)),
    );
    for (const operator of used) expect(page).toContain(`| \`${operator}\` |`);
    const paths = [...page.matchAll(/`(src\/[a-z/-]+\.(?:spec\.)?ts)`/g)].map(
      ([, path]) => path ?? '',
    );
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
