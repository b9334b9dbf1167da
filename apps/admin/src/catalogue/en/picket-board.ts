/** The words between the pages of pickets. */
export const picketBoard = {
  'picketNav.day': 'The day',
  'picketNav.plan-b': 'Plan B',
  'picketNav.calls': 'Calls',
  'picketNav.picket': 'More about this picket',
  'picketNav.prep': 'If it is blocked',
} as const;
