// Plain Node 18 and nothing installed: this file runs before anything else of the project can.
const major = Number(process.versions.node.split('.')[0]);

if (major < 18) {
  process.stderr.write(
    `Plenum needs Node 18 or newer to install itself; this is Node ${process.versions.node}. Get one from https://nodejs.org and run the command again.\n`,
  );
  process.exitCode = 1;
} else {
  // Imported late, so that an old Node meets the sentence above and not a syntax error.
  import('./bootstrap/verbs.mjs').then(({ main }) => main(process.argv.slice(2)));
}
