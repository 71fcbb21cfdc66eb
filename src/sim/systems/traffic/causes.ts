/** Why requests fail, in the order of the columns that count them. */
export const causes = [
  {
    id: 'noTarget',
    says: 'there is no task in service (503)',
    counts: 'because no task is in service (503)',
  },
  {
    id: 'notAnswering',
    says: 'a task that still gets them does not answer (504)',
    counts: 'because a task does not answer (504)',
  },
  {
    id: 'refused',
    says: 'a task that still gets them refuses or closes connections (502)',
    counts: 'because a task refuses or closes connections (502)',
  },
  {
    id: 'applicationError',
    says: 'the application answers with an error (500)',
    counts: 'because the application answers with an error (500)',
  },
  {
    id: 'overloaded',
    says: 'there are more than the tasks can serve, and they wait too long (503, 504)',
    counts: 'because tasks are overloaded (503, 504)',
  },
] as const;

export const Cause = {
  noTarget: 0,
  notAnswering: 1,
  refused: 2,
  applicationError: 3,
  overloaded: 4,
} as const;
export type Cause = (typeof Cause)[keyof typeof Cause];

export const causesCount = causes.length;
