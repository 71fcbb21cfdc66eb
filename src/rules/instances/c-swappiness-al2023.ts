import { agentRule, onGroup } from '../agent-rule.ts';
import { nameOf } from '../task-rules.ts';

const swap = { linuxParameters: { maxSwap: 512, swappiness: 10 } };

export const cSwappinessAl2023 = agentRule({
  id: 'c-swappiness-al2023',
  title: 'Swappiness on Amazon Linux 2023',
  why: 'Amazon Linux 2023 manages containers with cgroups of the second version, which have no swappiness for a single container.',
  *check(container, { amiFamily = 'AMAZON_LINUX_2023', group }) {
    const { swappiness } = container.doc.linuxParameters ?? {};
    if (swappiness === undefined || amiFamily !== 'AMAZON_LINUX_2023') return;
    yield {
      field: ['linuxParameters', 'swappiness'],
      message: `${nameOf(container)} sets swappiness to ${swappiness}, but the instances of ${group} run Amazon Linux 2023.`,
    };
  },
  good: [
    () => onGroup(swap, { amiFamily: 'AMAZON_LINUX_2' }),
    () => onGroup({ linuxParameters: { maxSwap: 512 } }),
  ],
  bad: [() => onGroup(swap, { amiFamily: 'AMAZON_LINUX_2023' })],
});
