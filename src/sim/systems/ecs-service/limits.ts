/** `percent` of a whole number, rounded up, in integers. */
export const ceilPct = (count: number, percent: number): number => Math.floor((count * percent + 99) / 100);

/** `percent` of a whole number, rounded down, in integers. */
export const floorPct = (count: number, percent: number): number => Math.floor((count * percent) / 100);

/**
 * How many tasks of a service must stay running and healthy (`lower`), and how many there may be (`upper`), while a
 * deployment is under way. https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
 */
export const deploymentLimits = (
  desired: number,
  minimumHealthyPercent: number,
  maximumPercent: number,
): { lower: number; upper: number } => ({
  lower: ceilPct(desired, minimumHealthyPercent),
  upper: floorPct(desired, maximumPercent),
});
