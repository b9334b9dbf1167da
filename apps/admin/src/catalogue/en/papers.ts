/** The words printed on papers. */
export const papers = {
  'paper.attendance.title': 'Attendance plan',
} as const;
