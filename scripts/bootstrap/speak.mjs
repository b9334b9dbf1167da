/** An end that was foreseen: the sentence is for the person at the keyboard, no stack trace goes with it. */
export class Stop extends Error {
  /**
   * @param {string} sentence
   * @param {number} exitCode
   */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/** @param {string} line */
export const say = (line) => process.stdout.write(`${line}\n`);

/**
 * Runs named steps one after another and says how far it is: "2/4 Building ... 3.1 s".
 *
 * @param {{ title: string, run: () => unknown }[]} steps
 */
export const walk = async (steps) => {
  for (const [index, { title, run }] of steps.entries()) {
    const started = Date.now();
    say(`${index + 1}/${steps.length} ${title}`);
    const remark = await run();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    say(`    ${typeof remark === 'string' ? remark : 'done'} (${seconds} s)`);
  }
};
