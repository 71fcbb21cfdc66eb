import { fargate } from '../examples.ts';
import { taskName, taskRule } from '../task-rules.ts';

// https://docs.aws.amazon.com/general/latest/gr/ecs-service.html (service quotas)
const maxBytes = 65_536;
const bytesPerCharacterMax = 3;
const words = (count: number) => ({
  container: { environment: [{ name: 'RULES', value: 'x'.repeat(count) }] },
});

export const tdSize64kib = taskRule({
  id: 'td-size-64kib',
  title: 'Task definition larger than 64 KiB',
  why: 'AWS stores at most 64 KiB for one revision and does not raise that quota. Long configuration belongs into files in S3, Parameter Store, or the image.',
  *check(view) {
    const text = JSON.stringify(view.raw);
    if (text.length * bytesPerCharacterMax <= maxBytes) return;
    const bytes = new TextEncoder().encode(text).length;
    if (bytes <= maxBytes) return;
    yield {
      message: `${taskName(view)} has ${bytes.toLocaleString('en-US')} bytes of JSON; AWS accepts ${maxBytes.toLocaleString('en-US')}.`,
    };
  },
  good: [() => fargate(words(60_000))],
  bad: [() => fargate(words(66_000))],
});
