// Imported first by every command, so that an old Node.js says what it lacks instead of failing on newer syntax.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Lectern needs Node.js 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
