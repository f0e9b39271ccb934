fn main() {
    let p = std::env::args().nth(1).unwrap();
    let n: usize = std::env::args().nth(2).unwrap().parse().unwrap();
    let s = std::fs::read_to_string(p).unwrap();
    let texts: Vec<String> = s
        .lines()
        .map(|l| {
            let v: serde_json::Value = serde_json::from_str(l).unwrap();
            v["text"].as_str().unwrap().to_string()
        })
        .collect();
    let bytes: usize = texts.iter().map(|t| t.len()).sum();
    let t = std::time::Instant::now();
    let mut c = 0;
    for _ in 0..n {
        for t in &texts {
            c += wirecopy::quotes(t).len();
        }
    }
    println!("{} bytes {} quotes {:.1} MB/s", bytes, c, (bytes * n) as f64 / 1e6 / t.elapsed().as_secs_f64());
}
