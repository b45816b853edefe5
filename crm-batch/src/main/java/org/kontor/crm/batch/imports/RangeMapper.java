package org.kontor.crm.batch.imports;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.kontor.crm.imports.ImportRun.Step;
import org.kontor.crm.imports.ImportSteps;
import org.kontor.crm.imports.RowRange;

/** One partition for each range that the run has laid out for the step. */
@Named("importRanges")
@Dependent
public class RangeMapper implements PartitionMapper {

    @Inject
    JobContext job;

    @Inject
    @BatchProperty
    String step;

    @Inject
    ImportSteps steps;

    @Inject
    ImportsAtWork atWork;

    @Override
    public PartitionPlan mapPartitions() {
        List<RowRange> ranges = steps.planned(steps.runOf(job.getInstanceId()), Step.valueOf(step));
        PartitionPlanImpl plan = new PartitionPlanImpl();
        plan.setPartitions(ranges.size());
        plan.setThreads(Math.min(ranges.size(), atWork.threads()));
        plan.setPartitionProperties(ranges.stream().map(RangeMapper::properties).toArray(Properties[]::new));
        return plan;
    }

    private static Properties properties(RowRange range) {
        Properties properties = new Properties();
        properties.setProperty("first", Long.toString(range.first()));
        properties.setProperty("last", Long.toString(range.last()));
        return properties;
    }
}
