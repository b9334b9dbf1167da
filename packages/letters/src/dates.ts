const day = 86_400_000;

const text = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The same day of a later month, or that month's last day if it has no such day. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return text(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
}

export const addDays = (date: string, days: number): string => text(Date.parse(date) + days * day);
