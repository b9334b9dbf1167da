/** @type {ReturnType<typeof setInterval> | undefined} */
let ticking;

/**
 * Lets times run: `<span data-until="instant">` shows minutes and seconds left, and with a minus what it is over.
 * The page says what the server's clock said (`<body data-now>`), for a screen whose own clock is wrong.
 */
export function runClocks() {
  clearInterval(ticking);
  const { now } = document.body.dataset;
  const ahead = now === undefined ? 0 : Date.parse(now) - Date.now();
  const clocks = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-until]'));
  if (clocks.length === 0) return;
  const tick = () => {
    for (const clock of clocks) {
      const left = Math.ceil((Date.parse(clock.dataset.until ?? '') - Date.now() - ahead) / 1000);
      clock.textContent = minutesAndSeconds(left);
      clock.classList.toggle('over', left < 0);
    }
  };
  tick();
  ticking = setInterval(tick, 500);
}

/** @param {number} seconds */
function minutesAndSeconds(seconds) {
  const whole = Math.abs(seconds);
  const rest = String(whole % 60).padStart(2, '0');
  return `${seconds < 0 ? '\u2212' : ''}${Math.floor(whole / 60)}:${rest}`;
}
