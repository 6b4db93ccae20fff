import Testing

@testable import CodeProbe

@Suite struct `Routes` {
    @Test(arguments: origins) func `open to every site are told`(_ example: SettingCase) { example.expect(.corsAny) }
    @Test(arguments: audits) func `of patients without an audit call are told`(_ example: SettingCase) {
        example.expect(.noAuditCall)
    }
    @Test(arguments: debugs) func `with debugging pages are told`(_ example: SettingCase) { example.expect(.debugMode) }

    static let origins: [SettingCase] = [
        .told("app.py", "CORS(app)", "general"),
        .told("app.py", "app.add_middleware(CORSMiddleware, allow_origins=['*'])", "general"),
        .told("settings.py", "CORS_ALLOW_ALL_ORIGINS = True", "general"),
        .told("patients/api.py", "resp.headers['Access-Control-Allow-Origin'] = '*'", "patient-route"),
        .told("app.js", "app.use(cors());", "general"), .told("app.js", "app.use(cors({ origin: '*' }));", "general"),
        .told("app.ts", "app.enableCors({ origin: true, credentials: true })", "general"),
        .told("fhir/server.js", "res.setHeader('Access-Control-Allow-Origin', '*');", "patient-route"),
        .told("app.js", "app.get('/patients/:id', cors(), show);", "patient-route"),
        .told("a.php", "<?php header('Access-Control-Allow-Origin: *');", "general"),
        .told("config/cors.php", "<?php return ['allowed_origins' => ['*']];", "general"),
        .told("A.java", "@CrossOrigin\n@RestController class A {}", "general"),
        .told("PatientController.java", "@CrossOrigin(origins = \"*\") class P {}", "patient-route"),
        .told("A.java", "registry.addMapping(\"/**\").allowedOrigins(\"*\");", "general"),
        .told("A.java", "config.setAllowedOrigins(List.of(\"*\"));", "general"),
        .told("S.cs", "b.AllowAnyOrigin().AllowAnyMethod();", "general"),
        .told("m.go", "w.Header().Set(\"Access-Control-Allow-Origin\", \"*\")", "general"),
        .told("m.go", "cors.Config{AllowAllOrigins: true}", "general"),
        .told("m.go", "AllowedOrigins: []string{\"*\"},", "general"),
        .told("a.rb", "allow do\n  origins '*'\nend", "general"),
        .told("app.yml", "cors:\n  allowed-origins: \"*\"", "general"), .told(".env", "CORS_ORIGIN=*", "general"),
        .told("app.yml", "cors:\n  allowed_origins:\n    - \"*\"", "general"),
        .nothing("app.py", "CORS(app, origins=['https://clinic.example'])"),
        .nothing("app.py", "allow_origins=['https://x']"), .nothing("app.py", "# CORS(app)"),
        .nothing("app.py", "allow_headers=['*']"), .nothing("app.py", "allow_methods=['*']"),
        .nothing("app.js", "app.use(cors({ origin: 'https://x' }));"), .nothing("app.js", "app.use(cors(options));"),
        .nothing("app.js", "res.setHeader('Access-Control-Allow-Origin', origin);"),
        .nothing("app.js", "res.setHeader('Access-Control-Allow-Headers', '*');"),
        .nothing("app.js", "// app.use(cors())"), .nothing("app.js", "const cors = require('cors');"),
        .nothing("app.js", "if (h['Access-Control-Allow-Origin'] === '*') throw e;"),
        .nothing("app.js", "const all = glob('*');"),
        .nothing("a.php", "<?php header('Access-Control-Allow-Methods: *');"),
        .nothing("A.java", "@CrossOrigin(origins = \"https://x\") class A {}"),
        .nothing("A.java", "allowedHeaders(\"*\")"), .nothing("S.cs", "b.WithOrigins(\"https://x\").AllowAnyMethod();"),
        .nothing("m.go", "cors.Config{AllowAllOrigins: false}"), .nothing("app.yml", "allowed-methods: \"*\""),
        .nothing("app.yml", "allowed-origins: https://x"), .nothing("app.yml", "path: \"*\""),
        .nothing(".env", "ORIGIN=*/5"), .nothing("a.py", "def f(allow_origins=['*']):\n    pass"),
        .nothing("a.rb", "origins 'https://x'"),
    ]

    static let audits: [SettingCase] = [
        .told("a.py", "@app.route('/patients/<id>')\ndef show(id):\n    return Patient.get(id)"),
        .told(
            "a.py",
            "@router.get('/patients/{id}', response_model=P)\nasync def show(id: int):\n    return await load(id)"),
        .told("a.js", "app.get('/patients/:id', (req, res) => { res.json(load(req.params.id)); });"),
        .told("a.js", "router.get('/api/encounters', async function (req, res) { res.json(await all()); });"),
        .told("a.ts", "@Get('patients/:id')\nshow(@Param('id') id: string) { return this.s.load(id); }"),
        .told(
            "A.java",
            "class C { @GetMapping(\"/patients/{id}\") public P show(@PathVariable Long id) { return repo.find(id); } }"
        ),
        .told(
            "C.cs",
            "class C { [HttpGet(\"patients/{id}\")] public IActionResult Show(int id) { return Ok(repo.Find(id)); } }"),
        .told("m.go", "func main() { r.GET(\"/patients/:id\", func(c *gin.Context) { c.JSON(200, load(c)) }) }"),
        .told(
            "m.go", "func show(w W, r *R) { write(w, load(r)) }\nfunc main() { http.HandleFunc(\"/patients\", show) }"),
        .told(
            "app/controllers/patients_controller.rb",
            "class PatientsController < A\n  def show\n    render json: Patient.find(params[:id])\n  end\nend"),
        .told(
            "app/Http/Controllers/PatientController.php",
            "<?php class PatientController { public function show($id) { return Patient::find($id); } }"),
        .told("a.js", "fastify.get('/fhir/Patient/:id', async (req) => load(req));"),
        .told("a.py", "@bp.get('/medical-records/<id>')\ndef record(id):\n    return jsonify(load(id))"),
        .nothing(
            "a.py", "@app.route('/patients/<id>')\ndef show(id):\n    audit.log('view', id)\n    return Patient.get(id)"
        ), .nothing("a.py", "@app.route('/patients/<id>')\n@audited\ndef show(id):\n    return Patient.get(id)"),
        .nothing("a.py", "@app.route('/products/<id>')\ndef show(id):\n    return P.get(id)"),
        .nothing("a.py", "r = client.get('/patients/1')"),
        .nothing("a.py", "# @app.route('/patients')\ndef show():\n    pass"),
        .nothing("a.py", "def patients():\n    return 1"), .nothing("a.js", "axios.get('/patients/1', { headers });"),
        .nothing("a.js", "app.get('/patients/:id', audit('view'), (req, res) => res.json(1));"),
        .nothing("a.js", "app.use(auditLog);\napp.get('/patients/:id', (req, res) => res.json(1));"),
        .nothing("a.js", "app.get('/patients/:id', (req, res) => { logAccess(req); res.json(1); });"),
        .nothing("a.js", "app.get('/health', (req, res) => res.send('ok'));"),
        .nothing("a.js", "fetch('/patients/1').then(r => r.json());"),
        .nothing("a.js", "$http.get('/patients', (r) => r)"),
        .nothing("a.ts", "@Get('orders/:id')\nshow() { return 1; }"),
        .nothing(
            "A.java",
            "class C { @GetMapping(\"/patients/{id}\") public P show(Long id) { auditService.record(id); return repo.find(id); } }"
        ), .nothing("A.java", "class C { @GetMapping(\"/users\") public P show() { return null; } }"),
        .nothing("A.java", "restTemplate.get(\"/patients\", P.class);"),
        .nothing("C.cs", "class C { [HttpGet(\"patients\")] public R Show() { _audit.Log(1); return Ok(); } }"),
        .nothing("m.go", "func main() { r.GET(\"/orders\", func(c *gin.Context) { c.JSON(200, 1) }) }"),
        .nothing(
            "app/controllers/patients_controller.rb",
            "class PatientsController < A\n  before_action :log_access\n  def show\n    render json: 1\n  end\nend"),
        .nothing("app/models/patient.rb", "class Patient\n  def show\n    1\n  end\nend"),
        .nothing(
            "app/Http/Controllers/OrderController.php",
            "<?php class OrderController { public function show($id) { return 1; } }"),
        .nothing("a.js", "map.get('/patients', fallback)"), .nothing("a.js", "app.get('patients')"),
    ]

    static let debugs: [SettingCase] = [
        .told("clinic/settings.py", "DEBUG = True"), .told("settings/production.py", "DEBUG = True"),
        .told("app.py", "app.run(debug=True)"), .told("app.py", "app.run(host='0.0.0.0', port=80, debug=True)"),
        .told("app.py", "app.debug = True"), .told(".env", "APP_DEBUG=true"),
        .told(".env.production", "APP_DEBUG=true"),
        .told("deploy/prod.env", "DEBUG=1"), .told("docker-compose.prod.yml", "    DJANGO_DEBUG: \"true\""),
        .told("a.php", "<?php ini_set('display_errors', 1);"), .told("php.ini", "display_errors = On"),
        .told("config/environments/production.rb", "config.consider_all_requests_local = true"),
        .nothing("clinic/settings.py", "DEBUG = False"), .nothing("clinic/settings.py", "DEBUG = env.bool('DEBUG')"),
        .nothing("clinic/settings.py", "# DEBUG = True"), .nothing("util.py", "DEBUG = True"),
        .nothing("clinic/settings.py", "TEMPLATE_DEBUG = True"),
        .nothing("clinic/settings.py", "if DEBUG == True: pass"),
        .nothing("app.py", "app.run()"), .nothing("app.py", "app.run(debug=False)"),
        .nothing("app.py", "def run(debug=True):\n    pass"), .nothing("app.py", "parser.add_argument('--debug')"),
        .nothing(".env", "APP_DEBUG=false"), .nothing(".env", "DEBUG=app:*"),
        .nothing(".env.production", "LOG_LEVEL=debug"),
        .nothing("docker-compose.yml", "    DEBUG: \"true\""), .nothing("a.php", "<?php ini_set('display_errors', 0);"),
        .nothing("php.ini", "; display_errors = On"), .nothing("php.ini", "display_errors = Off"),
        .nothing("config/environments/production.rb", "config.consider_all_requests_local = false"),
        .nothing("a.js", "const DEBUG = true;"), .nothing("README.md", "APP_DEBUG=true"),
    ]
}
