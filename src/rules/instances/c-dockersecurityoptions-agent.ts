import { agentRule, onGroup } from '../agent-rule.ts';
import { nameOf } from '../task-rules.ts';

const needs = [
  ['apparmor:', 'ECS_APPARMOR_CAPABLE'],
  ['label:', 'ECS_SELINUX_CAPABLE'],
] as const;
const options = (option: string) => ({ dockerSecurityOptions: [option] });

export const cDockersecurityoptionsAgent = agentRule({
  id: 'c-dockersecurityoptions-agent',
  title: 'Security option that the agent does not offer',
  why: 'The agent tells ECS whether its instance knows AppArmor or SELinux. A task that asks for one of them runs only where that is switched on.',
  *check(container, { agent = {}, group }) {
    for (const [index, option] of (container.doc.dockerSecurityOptions ?? []).entries()) {
      const setting = needs.find(([prefix]) => option.startsWith(prefix))?.[1];
      if (setting === undefined || agent[setting] === true) continue;
      yield {
        field: ['dockerSecurityOptions', index],
        message: `${nameOf(container)} asks for ${option}, but the agents of ${group} do not set ${setting}.`,
      };
    }
  },
  good: [
    () => onGroup(options('no-new-privileges')),
    () => onGroup(options('apparmor:web'), { agent: { ECS_APPARMOR_CAPABLE: true } }),
  ],
  bad: [() => onGroup(options('apparmor:web')), () => onGroup(options('label:type:web_t'))],
});
