extension FlowCases {
    /// Whole files in the manner of the frameworks, written after the second.
    static let third = [
        FlowCases(
            name: "A Django view", path: "third.py",
            text: ##"""
                class IntakeView(APIView):
                    def post(self, request):
                        ssn = request.data.get("ssn")
                        patient, created = Patient.objects.get_or_create(mrn=request.data["mrn"], defaults=request.data)
                        if created:
                            LOGGER.info("new patient: %s", patient) «log»
                        LOGGER.debug( «log»
                            "intake for %s, born %s",
                            patient.last_name,
                            patient.birth_date,
                        )
                        message = "Intake complete for {}".format(patient.first_name)
                        LOGGER.info(message) «log»
                        audit.record("intake", patient.pk)
                        masked = f"***-**-{ssn[-4:]}"
                        LOGGER.info("ssn %s", masked)
                        if patient.allergies.count() == 0:
                            LOGGER.info("no allergies recorded")
                        context = {"patient": patient, "today": date.today()}
                        return render(request, "intake.html", context)

                    def get(self, request, pk):
                        try:
                            patient = Patient.objects.get(pk=pk)
                        except Patient.DoesNotExist:
                            raise Http404("No Patient matches the given query.")
                        appointments = patient.appointments.all()
                        print(appointments.count())
                        for appt in appointments:
                            print(appt.start_time, appt.status)
                            print(appt.reason) «print»
                        notes = "; ".join(n.text for n in patient.notes.all())
                        resp = openai.chat.completions.create(model="gpt-4", messages=[{"role": "user", "content": notes}]) «llm»
                        return Response({"summary": resp})

                def export(patients, path):
                    with open(path, "w") as fh:
                        w = csv.writer(fh)
                        for p in patients:
                            w.writerow([p.ssn, p.dob])
                    logger.info("exported %d rows to %s", len(patients), path)
                    tmp = tempfile.mkdtemp()
                    out = os.path.join(tmp, "x.csv")
                    with open(out, "w") as fh2:
                        fh2.write("\n".join(p.ssn for p in patients)) «temp-file»

                def notify(user, doctor, order):
                    logger.info("doctor %s %s", doctor.first_name, doctor.phone)
                    logger.info("order note %s", order.note)
                    send_mail("Welcome", "Hello %s" % user.first_name, FROM, [user.email])

                @celery.task
                def sync(mrn):
                    r = requests.get(f"{FHIR}/Patient", params={"identifier": mrn}, timeout=5) «url»
                    if r.status_code != 200:
                        raise SyncError(f"sync of {mrn} failed: {r.status_code}") «exception»
                    bundle = r.json()
                    logger.debug("bundle %s", bundle["resourceType"])
                    name = bundle["entry"][0]["resource"]["name"]
                    logger.debug("got %s", bundle["entry"][0]["resource"]["birthDate"]) «log»

                def summarize(note_text, encounter):
                    prompt = PROMPT.format(note=encounter.note)
                    return llm(prompt)

                def test_mask():
                    assert mask_ssn("123") == "***"
                """##),
        FlowCases(
            name: "A React form and a Nest controller", path: "third.tsx",
            text: ##"""
                export const IntakeForm: React.FC<Props> = ({ patient, onSave }) => {
                  const { register, handleSubmit, formState: { errors } } = useForm<PatientForm>();
                  const [ssn, setSsn] = useState(patient?.ssn ?? '');
                  useEffect(() => {
                    console.log('patient changed', patient); «log»
                    document.title = `Chart: ${patient.lastName}`;
                  }, [patient]);
                  const submit = async (values: PatientForm) => {
                    try {
                      await api.post('/patients', values);
                      track('intake_saved', { step: 3 });
                      amplitude.track('intake_saved', { diagnosis: values.diagnosis }); «analytics»
                    } catch (e) {
                      console.error('save failed', e);
                      Sentry.captureException(e, { extra: { ssn: values.ssn } }); «analytics»
                    }
                    localStorage.setItem('draft', JSON.stringify({ dob: values.dob, ward: values.ward })); «storage»
                  };
                  if (errors.ssn) console.log(errors.ssn.message);
                  return (
                    <form onSubmit={handleSubmit(submit)}>
                      <label htmlFor="ssn">Patient's SSN</label>
                      <input id="ssn" {...register('ssn', { required: true })} value={ssn} />
                      {errors.ssn && <span>{errors.ssn.message}</span>}
                      <a href={`/print?mrn=${patient.mrn}`}>Print</a>
                      <button onClick={() => router.push(`/chart/${patient.id}`)}>It's open</button>
                    </form>
                  );
                };

                export class LabController {
                  constructor(private readonly labs: LabService, private logger: Logger) {}

                  @Get(':id')
                  async find(@Param('id') id: string, @Query('mrn') mrn: string) {
                    const lab = await this.labs.findOne(id);
                    this.logger.debug(`lab ${lab.id} has status ${lab.status}`);
                    this.logger.debug(`lab ${lab.result}`); «log»
                    if (!lab) throw new NotFoundException(`No lab for MRN ${mrn}`); «exception»
                    const body = { model: 'gpt-4o', messages: [{ role: 'user', content: `Interpret: ${lab.result}` }] };
                    const r = await this.openai.chat.completions.create(body); «llm»
                    await this.cache.set(`lab:${id}`, lab);
                    return lab;
                  }
                }

                const columns = [
                  { key: 'ssn', title: 'SSN', render: (p) => maskSsn(p.ssn) },
                  { key: 'dob', title: 'Born', render: (p) => formatDate(p.dob) },
                ];
                console.log(columns.map(c => c.key).join());
                const total = patients.reduce((n, p) => n + p.visits.length, 0);
                console.log('visits', total);
                const q = new URLSearchParams();
                q.append('dob', patient.dob); «url»
                q.append('page', '2');
                export type PatientProps = { ssn: string; dob: Date };
                const mapStateToProps = (state) => ({ patient: state.patient, ssn: state.patient.ssn });
                logger.info('deployed', { version, commit });
                logger.info('search', { term: query.name });
                process.stdout.write(patient.dob + '\n'); «print»
                """##),
        FlowCases(
            name: "A Symfony service", path: "third.php",
            text: ##"""
                <?php
                namespace App\Service;

                use Psr\Log\LoggerInterface;

                final class EligibilityService
                {
                    public function __construct(private LoggerInterface $logger, private HttpClientInterface $client) {}

                    public function check(Patient $patient, Provider $provider): bool
                    {
                        $this->logger->info('Checking eligibility', ['patient' => $patient->getId(), 'provider' => $provider->getNpi()]);
                        $this->logger->debug('Subscriber {name}', ['name' => $patient->getFullName()]); «log»
                        $url = self::BASE . '/eligibility?memberId=' . $patient->getMemberId();
                        $response = $this->client->request('GET', $url); «url»
                        if ($response->getStatusCode() !== 200) {
                            throw new EligibilityException(sprintf('Eligibility of %s failed', $patient->getLastName())); «exception»
                        }
                        $key = 'elig_' . sha1($patient->getSsn());
                        $this->cache->get($key, fn () => 1);
                        $row = $this->db->fetchAssociative('SELECT fname, dob FROM patient_data WHERE id = ?', [1]);
                        $this->logger->warning('Row {dob}', ['dob' => $row['dob']]); «log»
                        $this->mailer->send((new Email())->to($provider->getEmail())->subject('done')->text('ok'));
                        foreach ($patient->getMedications() as $medication) {
                            $this->logger->info($medication->getName()); «log»
                        }
                        return true;
                    }
                }
                function render_row($patient) {
                    return '<td>' . text($patient['fname']) . '</td>';
                }
                $title = xl('Patient Notes');
                error_log($title);
                $dob = DateTime::createFromFormat('Y-m-d', $_POST['dob']);
                error_log($dob->format('Y-m-d')); «log»
                $valid = preg_match('/^\d+$/', $_POST['ssn']);
                error_log("valid: $valid");
                """##),
        FlowCases(
            name: "A Spring resource", path: "Third.java",
            text: ##"""
                @RestController
                @RequestMapping("/patients")
                public class PatientResource {
                    private final Logger log = LoggerFactory.getLogger(getClass());

                    @GetMapping("/{id}")
                    public ResponseEntity<PatientDto> get(@PathVariable Long id, @RequestParam(required = false) String dob) {
                        log.debug("REST request to get Patient : {}", id);
                        log.debug("dob filter {}", dob); «log»
                        Optional<PatientDto> patientDto = patientService.findOne(id);
                        log.debug("found {}", patientDto.isPresent());
                        return ResponseUtil.wrapOrNotFound(patientDto);
                    }

                    @PostMapping
                    public ResponseEntity<PatientDto> create(@Valid @RequestBody PatientDto dto) throws URISyntaxException {
                        log.debug("REST request to save Patient : {}", dto); «log»
                        if (dto.getId() != null) {
                            throw new BadRequestAlertException("A new patient cannot already have an ID", "patient", "idexists");
                        }
                        PatientDto result = patientService.save(dto);
                        return ResponseEntity.created(new URI("/api/patients/" + result.getId())).body(result);
                    }

                    private void exportCsv(List<Patient> list) {
                        StringBuilder csv = new StringBuilder();
                        for (Patient p : list) {
                            csv.append(p.getMrn()).append(',').append(p.getAddress()).append('\n');
                        }
                        System.out.print(csv); «print»
                        logger.log(Level.FINE, () -> "rows " + list.size());
                    }

                    public Observation toObservation(Patient patient, LabResult lab) {
                        Observation o = new Observation();
                        o.setSubject(new Reference("Patient/" + patient.getId()));
                        o.setValue(new StringType(lab.getValue()));
                        LOG.trace("obs {}", o.getId());
                        LOG.trace("value {}", lab.getValue());
                        assert patient.getSsn() != null : "no ssn";
                        return o;
                    }

                    public void handle(Exception e, Appointment appointment) {
                        log.error("appointment {} failed", appointment.getId(), e);
                        log.error("reason {}", appointment.getReason()); «log»
                        throw new IllegalStateException("Unexpected appointment state " + appointment.getStatus());
                    }
                }
                """##),
        FlowCases(
            name: "Kotlin", path: "Third.kt",
            text: ##"""
                class PatientRepository(private val dao: PatientDao) {
                    fun save(patient: Patient) {
                        Log.d("Repo", "saving ${patient.ssn}") «log»
                        Log.d("Repo", "saving ${patient.id}")
                        Timber.i("dob %s", patient.dateOfBirth) «log»
                        println("$patient") «print»
                        println("saved ${patients.size}")
                        val masked = mask(patient.ssn)
                        println(masked)
                        val p = patient.phone
                        logger.info { "phone" }
                        logger.info(p) «log»
                        require(patient.ssn.isNotBlank())
                        throw IllegalStateException("bad mrn ${patient.mrn}") «exception»
                    }
                }
                """##),
        FlowCases(
            name: "Scala", path: "Third.scala",
            text: ##"""
                class Loader(log: Logger) {
                  def load(patient: Patient): Unit = {
                    log.info(s"loaded ${patient.ssn}") «log»
                    log.info(s"loaded ${patient.id}")
                    log.info("loaded ${patient.ssn}")
                    println(patient.diagnosis) «print»
                    println(patients.size)
                    patients.foreach(q => println(q.address)) «print»
                    patients.map(q => q.id).foreach(println)
                    throw new RuntimeException("bad dob " + patient.dob) «exception»
                  }
                }
                """##),
    ]
}
