//! How many bytes a second the engine reads on one core, for both encodings. `cargo xtask bench` writes the texts.
//!
//! `words` holds nothing that could begin a mention: what it costs is the lexer, and the subjects passing over it.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use chuthich::{Options, annotate, annotate_utf16};
use criterion::{BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};

const TEXTS: [&str; 4] = ["article", "mixed-1m", "prose", "words"];

/// A text of the caller's, where there is one.
const GIVEN: &str = "given";

fn engine(criterion: &mut Criterion) {
    let options = Options::default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    let given = Some(GIVEN).filter(|given| folder.join(given).with_extension("txt").exists());
    for name in TEXTS.into_iter().chain(given) {
        let text = fs::read_to_string(folder.join(name).with_extension("txt"))
            .expect("the texts are there: `cargo xtask bench` writes them");
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut group = criterion.benchmark_group(name);
        group.sampling_mode(SamplingMode::Flat);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_function(BenchmarkId::from_parameter("utf8"), |bencher| {
            bencher.iter(|| annotate(black_box(&text), &options));
        });
        group.bench_function(BenchmarkId::from_parameter("utf16"), |bencher| {
            bencher.iter(|| annotate_utf16(black_box(&units), &options));
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2));
    targets = engine
}
criterion_main!(benches);
