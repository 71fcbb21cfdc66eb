import { indexOf } from '#model/design-index.ts';
import type { Design } from '#model/design.ts';
import type { Json } from '#model/json.ts';
import type { Intervention, RunSpec } from '#model/run.ts';
import { PlanBoundExceeded } from '#sim/boot/bounds.ts';
import { BadService, designOfService, shorthandName } from '#sim/boot/service-shorthand.ts';
import { Rehearsal } from '#sim/rehearsal.ts';
import type { Scenario } from '#sim/scenario.ts';
import { scenarios } from '#sim/scenarios/index.ts';
import { BadScript, parseScript } from '#sim/script.ts';
import { UsageError, type SimulateCommand } from './arguments.ts';
import { parseAssertion, type Assertion } from './assertion.ts';
import type { ExitCode } from './command-line.ts';
import { printRun, type RunReport } from './format-run.ts';
import { Unreadable, type System } from './system.ts';
import { takeIn } from './take-in.ts';
import { visible } from './visible.ts';

/** An input that cannot be used; the message names it and says why. */
class BadInput extends Error {}

/** Simulates what a command asks for, prints it, and answers whether every deployment completed. */
export async function simulate(command: SimulateCommand, system: System): Promise<ExitCode> {
  const assertions = command.assertions.map(parseAssertion);
  try {
    const spec = await specOf(command, system);
    const report = reportOf(spec, command.untilMs, assertions);
    system.out(printRun(report, command.format));
    return exitCodeOf(report);
  } catch (error) {
    if (!(error instanceof BadInput || error instanceof BadScript || error instanceof PlanBoundExceeded))
      throw error;
    system.err(`${error.message.split('\n').map(visible).join('\n')}\n`);
    return 2;
  }
}

function reportOf(spec: RunSpec, untilMs: number, assertions: readonly Assertion[]): RunReport {
  const rehearsal = new Rehearsal(spec);
  const settled = rehearsal.run(untilMs);
  const deployments = rehearsal.summaries();
  return {
    settled,
    endedAtMs: rehearsal.simulation.nowMs,
    deployments,
    events: rehearsal.events(),
    failedAssertions: assertions.filter(({ holds }) => !deployments.every(holds)).map(({ text }) => text),
  };
}

function exitCodeOf({ deployments, failedAssertions }: RunReport): ExitCode {
  if (!deployments.every(({ outcome }) => outcome === 'completed')) return 3;
  return failedAssertions.length > 0 ? 1 : 0;
}

async function specOf(command: SimulateCommand, system: System): Promise<RunSpec> {
  const scenario = scenarioOf(command);
  const design = await designOf(command, scenario, system);
  const script = command.script === undefined ? undefined : await scriptOf(command.script, system);
  const interventions =
    script ?? scenario?.interventions(serviceIn(command, design, scenario)) ?? deployAll(design);
  return {
    design,
    seed: command.seed,
    interventions,
    ...(scenario?.parameters ? { parameters: scenario.parameters } : {}),
  };
}

function scenarioOf({ scenario: id }: SimulateCommand): Scenario | undefined {
  if (id === undefined) return undefined;
  const found = scenarios.find((each) => each.id === id);
  if (!found) throw new UsageError(`There is no scenario ${JSON.stringify(id)}.`);
  return found;
}

async function designOf(
  { file, service }: SimulateCommand,
  scenario: Scenario | undefined,
  system: System,
): Promise<Design> {
  if (service !== undefined) return shorthand(service);
  if (file === undefined) return scenario!.design();
  const taken = await takeIn(file, system);
  if ('error' in taken) {
    const { message, line, column } = taken.error;
    throw new BadInput(`${file}${line === undefined ? '' : `:${line}:${column ?? 1}`}: ${message}`);
  }
  if (indexOf(taken.design).ofKind('service').length === 0)
    throw new BadInput(
      `${file}: There is no service in it, so nothing is deployed. Draw one, or describe one with --service.`,
    );
  return taken.design;
}

function shorthand(text: string): Design {
  try {
    return designOfService(json(text, '--service'));
  } catch (error) {
    if (!(error instanceof BadService)) throw error;
    throw new BadInput(error.message);
  }
}

async function scriptOf(file: string, system: System): Promise<Intervention[]> {
  let text: string;
  try {
    text = await system.read(file);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new BadInput(`${file}: ${error.message}`);
  }
  try {
    return parseScript(json(text, file));
  } catch (error) {
    if (!(error instanceof BadScript)) throw error;
    throw new BadInput(error.faults.map(({ at, message }) => `${file}: ${at}: ${message}`).join('\n'));
  }
}

function json(text: string, what: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new BadInput(`${what}: This is not JSON: ${(error as Error).message}`);
  }
}

/** The service a scenario is applied to: the one it brings, else the first one of the design. */
function serviceIn(
  { file, service }: SimulateCommand,
  design: Design,
  scenario: Scenario | undefined,
): string {
  if (service !== undefined) return shorthandName;
  if (file === undefined) return scenario!.service;
  return indexOf(design).ofKind('service')[0]!;
}

/** What is rehearsed when nothing is said: the next revision of every service, deployed at once. */
const deployAll = (design: Design): Intervention[] =>
  indexOf(design)
    .ofKind('service')
    .map((service): Intervention => ({ atMs: 0, do: 'deploy', service }));
