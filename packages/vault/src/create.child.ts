import { openVault } from './index.ts';

// Usage: FILE; opens a vault that others may be making at the same moment.
const vault = await openVault({ url: `sqlite:${process.argv[2]}` });
process.stdout.write(`${await vault.state()}\n`);
await vault.close();
