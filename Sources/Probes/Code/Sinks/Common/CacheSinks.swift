extension Sink {
    /// Caches, whose keys are listed and logged where their values are not.
    static let cache: [Sink] = [
        Sink(
            .cache, on: "redis *redis rdb redisClient redis_client jedis Redis redisTemplate *jedis r kv",
            """
            set get setex setnx hset hget hmset incr expire del exists mget lpush rpush sadd zadd publish delete
            getset psetex StringSet StringGet StringSetAsync StringGetAsync hgetall ttl SetNX SetEX HSet Del
            """, .first()),
        Sink(.cache, on: "opsForValue opsForHash boundValueOps", "set get put setIfAbsent", .first()),
        Sink(
            .cache,
            on: """
                cache *cache Cache caches memcache memcached mc *memcached *memcache CacheManager cacheManager
                memoryCache
                """,
            """
            get set put add fetch read write remember rememberForever forget get_or_set delete has getOrSet
            store Set Get GetOrCreate GetOrCreateAsync TryGetValue SetString SetStringAsync GetString
            GetStringAsync forever increment pull getItem setItem getOrDefault computeIfAbsent evict invalidate
            del exist?
            """, .first()),
        Sink(
            .cache,
            """
            cache_key cacheKey make_key makeCacheKey make_cache_key build_cache_key buildCacheKey apcu_store
            apcu_fetch apc_store wp_cache_set wp_cache_get set_transient get_transient
            """, .first()),
    ]
}
