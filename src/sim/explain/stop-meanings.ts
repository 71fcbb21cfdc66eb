import { stopCodes } from '../world/tables.ts';

// What AWS's stop codes mean, for someone who meets them for the first time.
// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Task.html (stopCode)

const meanings: Readonly<Record<(typeof stopCodes)[number], string>> = {
  '': '',
  TaskFailedToStart:
    'It never came to RUNNING: something that it needs to start could not be had. ECS starts another one, after longer and longer waits.',
  EssentialContainerExited:
    'A container that is essential ended by itself, and with it the whole task. Its service starts another one.',
  UserInitiated: 'Somebody called StopTask. Its service starts another one, because it is missing now.',
  ServiceSchedulerInitiated:
    'The scheduler of its service took it out: it was replaced, was one too many, or its checks failed.',
  SpotInterruption: 'AWS took Spot capacity back, two minutes after it gave notice.',
  TerminationNotice: 'The instance that it ran on was being terminated.',
  InfrastructureHealth: 'What it ran on was lost: the instance, or its Availability Zone.',
};

export const meaningOf = (code: number): string => meanings[stopCodes[code] ?? ''];
