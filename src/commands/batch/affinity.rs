//! Which processor each thread of a run works on. The workbook writer puts each sheet together in a
//! thread of its own. Where those of one report run side by side they wait for the memory of the
//! process that each of them changes when it begins and ends, and hold up the other reports with it; on
//! the processor of the thread that they work for they run one after another.

#[cfg(target_os = "linux")]
pub use linux::Affinity;

#[cfg(not(target_os = "linux"))]
pub use elsewhere::Affinity;

#[cfg(target_os = "linux")]
mod linux {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};

    /// The processors that the threads of a run are pinned to.
    #[derive(Debug)]
    pub struct Affinity {
        processors: Vec<usize>,
        next: AtomicUsize,
    }

    impl Affinity {
        /// Those for so many threads. Where some processors have none of them, the sheets of a report are
        /// better off anywhere.
        pub fn of(threads: usize) -> Affinity {
            let allowed = sched_getaffinity(None).unwrap_or_default();
            let processors = (0..CpuSet::MAX_CPU).filter(|&processor| allowed.is_set(processor));
            let mut processors: Vec<usize> = processors.collect();
            if threads == 1 || threads < processors.len() {
                processors.clear();
            }
            Affinity { processors, next: AtomicUsize::new(0) }
        }

        /// Pins this thread, and those that it will begin, to the next processor.
        pub fn pin(&self) {
            if self.processors.is_empty() {
                return;
            }
            let at = self.next.fetch_add(1, Ordering::Relaxed) % self.processors.len();
            let mut own = CpuSet::new();
            own.set(self.processors[at]);
            // It works as well where that is refused, if not as fast.
            let _ = sched_setaffinity(None, &own);
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use std::thread;

        /// The processors that a thread, and one that it begins, may run on.
        fn pinned(affinity: &Affinity) -> [CpuSet; 2] {
            let here = || sched_getaffinity(None).unwrap();
            thread::scope(|scope| {
                let pinned = scope.spawn(|| {
                    affinity.pin();
                    [here(), thread::spawn(here).join().unwrap()]
                });
                pinned.join().unwrap()
            })
        }

        #[test]
        fn threads_and_those_that_they_begin_are_pinned_to_a_processor_in_turns() {
            let all = sched_getaffinity(None).unwrap();
            let count = all.count() as usize;
            let affinity = Affinity::of(count.max(2));
            let mut taken = CpuSet::new();
            for _ in 0..count {
                let [own, begun] = pinned(&affinity);
                assert_eq!((own.count(), own), (1, begun));
                (0..CpuSet::MAX_CPU).filter(|&at| own.is_set(at)).for_each(|at| taken.set(at));
            }
            assert_eq!(taken, all);
        }

        #[test]
        fn threads_are_left_alone_where_there_are_more_processors() {
            let all = sched_getaffinity(None).unwrap();
            for threads in 1..all.count().max(2) as usize {
                assert_eq!(pinned(&Affinity::of(threads)), [all, all]);
            }
        }
    }
}

/// Systems on which nothing was measured.
#[cfg(not(target_os = "linux"))]
mod elsewhere {
    /// No particular processors.
    #[derive(Debug)]
    pub struct Affinity;

    impl Affinity {
        /// Those for so many threads.
        pub fn of(_threads: usize) -> Affinity {
            Affinity
        }

        /// Leaves this thread where it is.
        pub fn pin(&self) {}
    }
}
